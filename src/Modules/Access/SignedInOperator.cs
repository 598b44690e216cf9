using System.Security.Claims;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access;

public static class SignedInOperator
{
    /// <summary>The person behind a call, in a browser or by a token of their own. Null: a service's token.</summary>
    public static OperatorId? OperatorOf(this ClaimsPrincipal user) => CallerIdentity.OperatorOf(user);
}
