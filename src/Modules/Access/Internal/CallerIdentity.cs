using System.Security.Claims;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

/// <summary>The claims of a caller: written here, from the database, at every call.</summary>
internal static class CallerIdentity
{
    public const string OperatorKind = "operator";
    private const string SessionClaim = "muster:session";
    private const string TokenClaim = "muster:token";

    /// <param name="ready">False for an operator who has to choose a password before anything else.</param>
    /// <param name="session">The signed-in browser; null for a token.</param>
    /// <param name="token">The API token; null for a browser and for the bootstrap token.</param>
    public static ClaimsPrincipal Of(
        string scheme,
        Actor actor,
        IEnumerable<Grant> grants,
        bool ready = true,
        Guid? session = null,
        ApiTokenId? token = null
    )
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, actor.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, actor.Name));
        identity.AddClaim(new Claim(Actor.KindClaim, actor.Kind));
        identity.AddClaims(grants.Select(grant => new Claim(CallerScope.GrantClaim, grant.ToString())));
        if (ready)
        {
            identity.AddClaim(new Claim(Policies.ReadyClaim, "true"));
        }

        if (session is { } id)
        {
            identity.AddClaim(new Claim(SessionClaim, id.ToString()));
        }

        if (token is not null)
        {
            identity.AddClaim(new Claim(TokenClaim, token.Value.ToString()));
        }

        return new ClaimsPrincipal(identity);
    }

    public static Actor ActorOf(Operator @operator) => new(OperatorKind, @operator.Id.ToString(), @operator.Username);

    /// <returns>Null when the caller is no operator: a service's token.</returns>
    public static OperatorId? OperatorOf(ClaimsPrincipal user) =>
        user.FindFirstValue(Actor.KindClaim) == OperatorKind
            ? new OperatorId(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!)) // written above
            : null;

    /// <returns>Null when the caller has no API token.</returns>
    public static ApiTokenId? TokenOf(ClaimsPrincipal user) =>
        user.FindFirstValue(TokenClaim) is { } id ? new ApiTokenId(Guid.Parse(id)) : null;

    /// <returns>Null when the caller is not a browser: a token, also one that belongs to an operator.</returns>
    public static Guid? SessionOf(ClaimsPrincipal user) =>
        user.FindFirstValue(SessionClaim) is { } id ? Guid.Parse(id) : null;
}
