using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.Directories.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using Directory = Muster.Modules.Directories.Internal.Directory;

namespace Muster.Modules.Directories.Manage;

/// <summary>Adds, changes and removes directories. A change counts from the next check on.</summary>
internal sealed class DirectoryVerbs(
    Database database,
    SecretBox box,
    IEnumerable<IDirectoryDependents> dependents,
    TimeProvider clock
)
{
    public const int Most = 20;

    public Task<DirectoryOutcome> AddAsync(CheckedDirectory draft, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<Directory>().CountAsync(token) >= Most)
                {
                    return new DirectoryOutcome(DirectoryRefusal.TooMany);
                }

                var row = Directory.Create(Uuid7.New<DirectoryId>(clock), clock.GetUtcNow());
                var refusal =
                    draft.BindPassword is null ? DirectoryRefusal.PasswordMissing
                    : await IsTakenAsync(db, row, draft, token) ? DirectoryRefusal.NameTaken
                    : (DirectoryRefusal?)null;
                if (refusal is not null)
                {
                    return new DirectoryOutcome(refusal);
                }

                row.Describe(draft, Seal(row, draft));
                db.Add(row);
                db.Record(actor, new DirectoryAdded(DirectoryFacts.Of(row)), clock);
                await Database.FlushAsync(db, token);
                return new DirectoryOutcome(null, CheckedDirectory.View(row));
            },
            ct
        );

    public Task<DirectoryOutcome> ChangeAsync(
        DirectoryId id,
        long version,
        CheckedDirectory draft,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new DirectoryOutcome(DirectoryRefusal.NotFound);
                }

                var refusal =
                    row.RowVersion != version ? DirectoryRefusal.VersionChanged
                    : draft.BindPassword is null && !row.IsCalledAs(draft) ? DirectoryRefusal.PasswordMissing
                    : await IsTakenAsync(db, row, draft, token) ? DirectoryRefusal.NameTaken
                    : (DirectoryRefusal?)null;
                if (refusal is not null)
                {
                    return new DirectoryOutcome(refusal, CheckedDirectory.View(row));
                }

                var before = DirectoryFacts.Of(row);
                row.Describe(draft, Seal(row, draft));
                db.Record(
                    actor,
                    new DirectoryChanged(before, DirectoryFacts.Of(row), draft.BindPassword is not null),
                    clock
                );
                await Database.FlushAsync(db, token);
                return new DirectoryOutcome(null, CheckedDirectory.View(row));
            },
            ct
        );

    public Task<DirectoryOutcome> RemoveAsync(DirectoryId id, long version, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new DirectoryOutcome(DirectoryRefusal.NotFound);
                }

                var view = CheckedDirectory.View(row);
                if (row.RowVersion != version)
                {
                    return new DirectoryOutcome(DirectoryRefusal.VersionChanged, view);
                }

                foreach (var dependent in dependents)
                {
                    if (await dependent.CountAsync(db, id, token) is > 0 and var count)
                    {
                        return new DirectoryOutcome(DirectoryRefusal.InUse, view, $"{count} {dependent.Noun}");
                    }
                }

                db.Remove(row);
                db.Record(actor, new DirectoryRemoved(DirectoryFacts.Of(row)), clock);
                return new DirectoryOutcome(null, view);
            },
            ct
        );

    private byte[]? Seal(Directory row, CheckedDirectory draft) =>
        draft.BindPassword is { } password ? box.Seal(row.SecretLabel, Encoding.UTF8.GetBytes(password)) : null;

    private static async Task<bool> IsTakenAsync(
        MusterDbContext db,
        Directory row,
        CheckedDirectory draft,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(draft.Name);
        return await db.Set<Directory>().AnyAsync(other => other.NameKey == key && other.Id != row.Id, ct);
    }

    private static Task<Directory?> FindAsync(MusterDbContext db, DirectoryId id, CancellationToken ct) =>
        db.Set<Directory>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
}
