using Muster.Kernel.Ids;

namespace Muster.Modules.Access.Sessions;

/// <summary>The session at an identity provider that one of ours rests on.</summary>
/// <param name="Session">The provider's name of it (<c>sid</c>).</param>
/// <param name="IdToken">As it came.</param>
internal sealed record ProviderSession(IdentityProviderId Provider, string? Session, byte[] IdToken)
{
    public static string LabelOf(Guid session) => $"id-token/{session}";
}
