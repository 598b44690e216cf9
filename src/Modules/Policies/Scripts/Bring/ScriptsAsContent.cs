using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Scripts.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Bring;

/// <summary>Blueprints bring scripts, each in its newest version.</summary>
internal sealed class ScriptsAsContent(ContentMarks marks) : IContentSource
{
    public const string ContentKind = "script";

    public string Kind => ContentKind;

    public async Task<IReadOnlyList<ContentRow>> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(id => new ScriptId(id)).ToList();
        var rows = await (
            from script in db.Set<StoredScript>()
            where wanted.Contains(script.Id) && script.DeletedAt == null
            join version in db.Set<StoredScriptVersion>()
                on new { script.Id, script.Number } equals new { Id = version.ScriptId, version.Number }
            select new
            {
                script.Id,
                script.Number,
                script.Platform,
                version.Settings,
                version.TextHash,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var settings = SettingsText.Read(row.Settings);
                // What people read of it is nothing that devices get.
                var got = settings with
                {
                    Name = "",
                    Description = null,
                };
                return new ContentRow(
                    row.Id.Value,
                    settings.Name,
                    [EnumText.Of(row.Platform)],
                    row.Number,
                    marks.Of("script", $"{SettingsText.Write(got)}\n{row.TextHash}"),
                    ForUser: settings.Context == EnumText.Of(RunContext.User)
                );
            }),
        ];
    }
}
