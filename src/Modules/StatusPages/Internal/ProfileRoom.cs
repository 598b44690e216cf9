using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>What bounds profiles: how many there are, that no two have one name or one priority, and that their groups exist.</summary>
internal sealed class ProfileRoom(IDatabaseEngine engine, IScopeGroups groups)
{
    /// <summary>The default one and fifty others.</summary>
    public const int Most = 51;

    /// <summary>Who changes profiles sees what others changed before, and who deletes a group sees who was assigned to it.</summary>
    public static Task EnterAloneAsync(IDatabaseEngine engine, MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "esp-profiles", ct);

    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => EnterAloneAsync(engine, db, ct);

    /// <summary>Why this cannot be written; null when it can.</summary>
    /// <param name="profile">The one that is changed; null when one is made.</param>
    public async Task<ProfileRefusal?> RefusalAsync(
        MusterDbContext db,
        EspContent content,
        EspProfile? profile,
        CancellationToken ct
    )
    {
        if (profile is null && await db.Set<EspProfile>().CountAsync(ct) >= Most)
        {
            return ProfileRefusal.LimitReached;
        }

        var key = SearchKey.Of(content.Name);
        var id = profile?.Id;
        if (await db.Set<EspProfile>().AnyAsync(row => row.NameKey == key && row.Id != id, ct))
        {
            return ProfileRefusal.NameTaken;
        }

        return profile is { IsDefault: true } && (content.Status != EspProfileStatus.Active || content.Groups.Count > 0)
                ? ProfileRefusal.IsDefault
            : (await groups.NamesAsync(db, content.Groups, ct)).Count < content.Groups.Count
                ? ProfileRefusal.GroupNotFound
            : null;
    }

    /// <summary>The last place of all but the default one's.</summary>
    public static async Task<int> NextPriorityAsync(MusterDbContext db, CancellationToken ct) =>
        1
        + (
            await db.Set<EspProfile>()
                .Where(profile => !profile.IsDefault)
                .MaxAsync(profile => (int?)profile.Priority, ct)
            ?? 0
        );

    public async Task<ProfileOutcome> ShowAsync(
        MusterDbContext db,
        EspProfile profile,
        ProfileRefusal? refusal,
        CancellationToken ct
    ) => new(refusal, (await EspProfileView.OfAsync(db, groups, [profile], Scope.Whole, ct))[0]);
}
