using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies;
using Muster.Modules.StatusPages.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Bring;

/// <summary>A blueprint may bring a profile; it counts before those that are assigned to groups by themselves.</summary>
internal sealed class ProfilesAsContent : IContentSource
{
    public const string ContentKind = "esp_profile";
    private static readonly string[] Everywhere = ["android", "ios", "linux", "macos", "windows"];

    public string Kind => ContentKind;

    public bool IsSingle => true;

    public async Task<IReadOnlyList<ContentRow>> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(id => new EspProfileId(id)).ToList();
        var rows = await db.Set<EspProfile>().Where(row => wanted.Contains(row.Id)).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new ContentRow(row.Id.Value, row.Name, Everywhere, row.RowVersion, HashOf(row))
            {
                Idle = row.Status != EspProfileStatus.Active,
            }),
        ];
    }

    private static string HashOf(EspProfile row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Status}\n{row.Settings}")));
}
