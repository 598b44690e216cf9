using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>The keys of policies' contents follow when the sealing key is changed.</summary>
internal sealed class ContentKeyBoxes : ISealedRows
{
    public string What => "configuration policies";

    public async Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct)
    {
        var policies = await db.Set<ConfigurationPolicy>()
            .AsTracking()
            .Where(row => row.DeletedAt == null)
            .ToListAsync(ct);
        return
        [
            .. policies.Select(row => new SealedRow(
                PolicyContents.KeyLabel(row.Id.Value),
                row.ContentKey,
                row.ReplaceKey
            )),
        ];
    }
}
