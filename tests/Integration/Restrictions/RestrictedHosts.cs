using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>A server on which only the restrictions of one test stand.</summary>
internal static class RestrictedHosts
{
    public static async Task<ClockedHost> WithAsync(
        this Hosts hosts,
        DatabaseKind kind,
        params EnrollmentRestrictionDraft[] drafts
    )
    {
        var clocked = await hosts.OnAsync(kind);
        foreach (var old in await clocked.Host.GetAsync<IReadOnlyList<EnrollmentRestriction>>(Route))
        {
            (await clocked.Host.DeleteAsync(old)).Status.ShouldBe(200);
        }

        await clocked.Host.LetInAsync(onlyListed: false);
        foreach (var draft in drafts)
        {
            await clocked.Host.RestrictAsync(draft);
        }

        return clocked;
    }
}
