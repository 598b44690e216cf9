using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

internal static class ScriptView
{
    public static async Task<List<Script>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<StoredScript> scripts,
        CancellationToken ct
    )
    {
        var ids = scripts.Select(script => script.Id).ToList();
        var newest = await (
            from version in db.Set<StoredScriptVersion>()
            join script in db.Set<StoredScript>() on version.ScriptId equals script.Id
            where ids.Contains(version.ScriptId) && version.Number == script.Number
            select new
            {
                version.ScriptId,
                version.Settings,
                version.TextHash,
                version.SizeBytes,
                version.Hash,
            }
        ).ToDictionaryAsync(version => version.ScriptId, ct);
        return
        [
            .. scripts.Select(script => new Script
            {
                Id = script.Id.Value,
                Number = script.Number,
                Settings = SettingsText.Read(newest[script.Id].Settings),
                TextHash = newest[script.Id].TextHash,
                SizeBytes = newest[script.Id].SizeBytes,
                Hash = newest[script.Id].Hash,
                CreatedAt = script.CreatedAt,
                ChangedAt = script.ChangedAt,
                ChangedBy = script.ChangedBy,
                Version = script.RowVersion,
            }),
        ];
    }

    public static async Task<Script> OfAsync(MusterDbContext db, StoredScript script, CancellationToken ct) =>
        (await OfAsync(db, [script], ct))[0];

    public static ScriptVersion Of(StoredScriptVersion version) =>
        new()
        {
            Number = version.Number,
            Settings = SettingsText.Read(version.Settings),
            TextHash = version.TextHash,
            SizeBytes = version.SizeBytes,
            Hash = version.Hash,
            At = version.At,
            By = version.By,
            ApprovedBy = version.ApprovedBy,
            Note = version.Note,
        };

    public static Task<StoredScript?> ScriptAsync(this MusterDbContext db, ScriptId id, CancellationToken ct) =>
        db.Set<StoredScript>().SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, ct);

    public static Task<StoredScriptVersion?> VersionAsync(
        this MusterDbContext db,
        ScriptId id,
        int number,
        CancellationToken ct
    ) => db.Set<StoredScriptVersion>().SingleOrDefaultAsync(row => row.ScriptId == id && row.Number == number, ct);
}
