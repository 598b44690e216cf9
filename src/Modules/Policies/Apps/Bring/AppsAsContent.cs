using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Bring;

/// <summary>Blueprints bring apps, each in its newest version.</summary>
internal sealed class AppsAsContent(ContentMarks marks) : IContentSource
{
    public const string ContentKind = "app";

    public string Kind => ContentKind;

    public async Task<IReadOnlyList<ContentRow>> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var wanted = ids.Select(id => new AppId(id)).ToList();
        var rows = await (
            from app in db.Set<StoredApp>()
            where wanted.Contains(app.Id) && app.DeletedAt == null
            join version in db.Set<StoredAppVersion>()
                on new { app.Id, app.Number } equals new { Id = version.AppId, version.Number }
            select new
            {
                app.Id,
                app.Number,
                app.Platform,
                version.Content,
                version.ArgumentsHash,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var content = AppText.Read(row.Content);
                // What people read of it is nothing that devices get.
                var got = content with
                {
                    Name = "",
                    Publisher = null,
                    Description = null,
                };
                return new ContentRow(
                    row.Id.Value,
                    content.Name,
                    [EnumText.Of(row.Platform)],
                    row.Number,
                    marks.Of("app", $"{AppText.Write(got)}\n{row.ArgumentsHash}")
                );
            }),
        ];
    }
}
