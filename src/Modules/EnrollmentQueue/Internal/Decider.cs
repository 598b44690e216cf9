using System.Security.Claims;
using Muster.Http;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>Who decides, and over which requests.</summary>
internal sealed record Decider(Actor Actor, Scope Scope)
{
    public static Decider Of(ClaimsPrincipal user) => new(Actor.Of(user), user.ScopeOf(Permissions.Decide));
}
