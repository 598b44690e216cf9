using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentKeys;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;
using EnrollmentKey = Muster.Modules.EnrollmentKeys.Internal.EnrollmentKey;

namespace Muster.Modules.EnrollmentKeys.Create;

/// <summary>Makes a key. Who may decide on some devices only makes keys for their groups, and for people who are theirs already.</summary>
internal sealed class CreateEnrollmentKeyVerb(Database database, IScopeGroups groups, TimeProvider clock)
{
    public async Task<CreateOutcome> RunAsync(EnrollmentKeyDraft draft, Actor by, Scope scope, CancellationToken ct)
    {
        var id = Uuid7.New<EnrollmentKeyId>(clock);
        var secret = EnrollmentKeyText.Make(id);
        return await database.WriteAsync(
            async (db, token) =>
            {
                if (await RefusalAsync(db, draft, scope, token) is { } refusal)
                {
                    return new CreateOutcome(refusal, null);
                }

                var now = clock.GetUtcNow();
                var made = EnrollmentKey.Create(id, EnrollmentKeyText.HashOf(secret), draft, by.Name, now);
                db.Add(made);
                db.Record(
                    by,
                    new EnrollmentKeyCreated(
                        id.Value,
                        draft.Name,
                        draft.MaxUses,
                        made.ExpiresAt,
                        draft.Platform,
                        draft.Ranges,
                        draft.PersonId?.Value,
                        draft.GroupId?.Value
                    ),
                    clock
                );
                db.Publish(new EnrollmentKeyChanged(id.Value, 1), now);
                await Database.FlushAsync(db, token);
                var shown = await EnrollmentKeyView.OfAsync(db, groups, [made], scope, now, token);
                return new CreateOutcome(null, new NewEnrollmentKey(shown[0], secret));
            },
            ct
        );
    }

    private async Task<CreateRefusal?> RefusalAsync(
        MusterDbContext db,
        EnrollmentKeyDraft draft,
        Scope scope,
        CancellationToken ct
    )
    {
        if (!scope.Everything && !(draft.GroupId is { } group && scope.Groups.Contains(group)))
        {
            return CreateRefusal.OutsideScope;
        }

        if (draft.GroupId is { } named && (await groups.NamesAsync(db, [named], ct)).Count == 0)
        {
            return CreateRefusal.GroupNotFound;
        }

        if (draft.GroupId is { } joined && !await db.IsAssignedGroupAsync(joined, ct))
        {
            return CreateRefusal.GroupHasRules;
        }

        if (draft.PersonId is not { } id)
        {
            return null;
        }

        var people = db.People().Where(row => row.Id == id);
        if (!scope.Everything)
        {
            var owners = db.OwnersIn(scope);
            people = people.Where(row => owners.Contains((PersonId?)row.Id));
        }

        return await people.SingleOrDefaultAsync(ct) switch
        {
            null => CreateRefusal.PersonNotFound,
            { Status: PersonStatus.Active } => null,
            _ => CreateRefusal.PersonDisabled,
        };
    }
}

/// <param name="Refusal">Null when it was made.</param>
internal sealed record CreateOutcome(CreateRefusal? Refusal, NewEnrollmentKey? Made);

internal enum CreateRefusal
{
    OutsideScope,
    GroupNotFound,

    /// <summary>Its members follow from what is known of devices: nobody can be put into it.</summary>
    GroupHasRules,
    PersonNotFound,
    PersonDisabled,
}
