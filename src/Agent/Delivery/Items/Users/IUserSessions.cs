using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Users;

/// <summary>People who are signed in, and running something as one of them.</summary>
internal interface IUserSessions
{
    /// <returns>Null when nobody is.</returns>
    Task<SignedInUser?> FindAsync(CancellationToken ct);

    /// <summary>The same call, as the user.</summary>
    ToolCall As(SignedInUser user, ToolCall call);
}
