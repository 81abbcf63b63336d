import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Preset } from '@/lib/blueprint/presets';

interface PresetCardProps {
  preset: Preset;
  pending: boolean;
  onUse: () => void;
}

export function PresetCard({ preset, pending, onUse }: PresetCardProps) {
  return (
    <li className="card flex flex-col gap-3 p-4">
      <div>
        <h3 className="font-medium">{preset.title}</h3>
        <p className="mt-0.5 text-sm text-muted">{preset.description}</p>
      </div>
      <Disclosure summary="What it chooses, and why">
        <ul className="list-disc space-y-1 pl-5 text-sm text-muted">
          {preset.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
      <Button className="mt-auto self-start" pending={pending} onClick={onUse}>
        Use this preset<span className="sr-only"> {preset.title}</span>
      </Button>
    </li>
  );
}
