using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Internal;

/// <summary>The hook's secrets follow when the sealing key is changed.</summary>
internal sealed class HookBoxes : ISealedRows
{
    public string What => "policy-hook";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        if (await db.Set<Hook>().AsTracking().SingleOrDefaultAsync(ct) is not { } hook)
        {
            return [];
        }

        var current = new SealedRow(Hook.SecretLabel, hook.Secret, boxed => hook.Secret = boxed);
        return hook.PreviousSecret is { } previous
            ? [current, new SealedRow(Hook.SecretLabel, previous, boxed => hook.PreviousSecret = boxed)]
            : [current];
    }
}
