using System.Security.Claims;
using Muster.Modules.Access;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>Who made a proposal, and who may decide it: another person.</summary>
internal static class Authors
{
    public static string KeyOf(Actor actor) => $"{actor.Kind}:{actor.Id}";

    /// <summary>Made by the caller, in whatever way, or by a service to which the caller gave its token.</summary>
    public static bool IsOwn(this ClaimsPrincipal user, Authorship proposal)
    {
        var actor = Actor.Of(user);
        return proposal.Author == KeyOf(actor)
            || (user.OperatorOf() is not null && proposal.Maker is { } maker && maker == actor.Name);
    }

    /// <summary>A service is nobody's second pair of eyes.</summary>
    public static bool MayDecide(this ClaimsPrincipal user, Authorship proposal) =>
        user.OperatorOf() is not null && !user.IsOwn(proposal);
}

/// <param name="Author">Kind and id.</param>
/// <param name="Maker">The person who made a service's token.</param>
internal sealed record Authorship(string Author, string? Maker);
