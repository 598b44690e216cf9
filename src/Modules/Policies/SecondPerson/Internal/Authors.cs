using System.Security.Claims;
using Muster.Modules.Access;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>Who made a proposal, and who may decide it: another person.</summary>
internal static class Authors
{
    public static string KeyOf(Actor actor) => $"{actor.Kind}:{actor.Id}";

    /// <returns>The key of the person, so that another name does not make another person of them.</returns>
    public static string? MakerOf(TokenMaker? maker) =>
        maker?.Operator is { } person
            ? KeyOf(new Actor("operator", person.ToString(), maker.CreatedBy))
            : maker?.CreatedBy;

    /// <summary>Made by the caller, in whatever way, or by a service whose token goes back to the caller.</summary>
    public static bool IsOwn(this ClaimsPrincipal user, Authorship proposal)
    {
        var actor = Actor.Of(user);
        return proposal.Author == KeyOf(actor)
            || (
                user.OperatorOf() is not null
                && proposal.Maker is { } maker
                && (maker == KeyOf(actor) || maker == actor.Name)
            );
    }

    /// <summary>A service is nobody's second pair of eyes.</summary>
    public static bool MayDecide(this ClaimsPrincipal user, Authorship proposal) =>
        user.OperatorOf() is not null && !user.IsOwn(proposal);
}

/// <param name="Author">Kind and id.</param>
/// <param name="Maker">The person behind a service's token: kind and id, or the name alone where no more is known.</param>
internal sealed record Authorship(string Author, string? Maker);
