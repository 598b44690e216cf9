using Muster.Contracts.Access;
using Muster.Http;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.Invitations;

/// <summary>Lets an operator in once.</summary>
internal sealed record InvitationSecret(string Value)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    public string Hash => Secrets.HashOf(Value);

    public static InvitationSecret Make() => new(Secrets.Make());

    /// <summary>The secret goes behind the #: it stays out of every log between the browser and us.</summary>
    public Invitation For(Contracts.Access.Operator invited, PublicAddress address, TimeProvider clock) =>
        new(
            invited,
            new Uri(address.Url, $"/invitation#{Value}").ToString(),
            invited.InvitationExpiresAt ?? clock.GetUtcNow()
        );
}
