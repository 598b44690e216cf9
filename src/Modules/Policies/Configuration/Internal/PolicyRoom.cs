using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Internal;

/// <summary>What bounds policies: how many there are, and that no two have one name.</summary>
internal sealed class PolicyRoom(IDatabaseEngine engine)
{
    public const int Most = 10_000;

    /// <summary>Each may hold a megabyte.</summary>
    public const int MostVersions = 1000;

    /// <summary>Who changes policies sees what others changed before.</summary>
    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "configuration-policies", ct);

    /// <summary>Why a policy cannot have this name; null when it can.</summary>
    /// <param name="id">The one that is changed; null when one is made.</param>
    public static async Task<PolicyRefusal?> RefusalAsync(
        MusterDbContext db,
        string name,
        ConfigurationPolicyId? id,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(name);
        return id is null && await db.ConfigurationPolicies().CountAsync(ct) >= Most ? PolicyRefusal.LimitReached
            : await db.ConfigurationPolicies().AnyAsync(row => row.NameKey == key && row.Id != id, ct)
                ? PolicyRefusal.NameTaken
            : null;
    }

    public static bool IsFull(ConfigurationPolicy policy) => policy.LatestVersion >= MostVersions;

    public static Task<ConfigurationPolicy?> FindAsync(
        MusterDbContext db,
        ConfigurationPolicyId id,
        CancellationToken ct
    ) => db.ConfigurationPolicies().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);

    public static async Task<PolicyOutcome> ShowAsync(
        MusterDbContext db,
        ConfigurationPolicy policy,
        PolicyRefusal? refusal,
        CancellationToken ct
    ) => new(refusal, (await PolicyView.OfAsync(db, [policy], ct))[0]);
}
