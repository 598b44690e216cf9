using Muster.AgentClient;
using Muster.Kernel.Text;

namespace Muster.Agent.Doctor;

/// <summary>Whether a Muster server answers, and whether it is called as it believes to be called: the name is part of each signature.</summary>
internal static class ProtocolCheck
{
    private const string Check = "protocol";

    public static Finding Judge(ServerAddress address, WireAnswer.Arrived arrived)
    {
        var status = arrived.Answer.Status;
        switch (Challenge.Read(arrived))
        {
            case Reply<Challenge>.Answered { Value: var challenge }:
                challenge.ServerKey.Dispose();
                return challenge.Authority == address.Authority
                    ? Finding.Ok(
                        Check,
                        $"A Muster server answers to {challenge.Authority}, and its signature verifies."
                    )
                    : Finding.Fail(
                        Check,
                        $"The server was called {ClaimedText.Clean(challenge.Authority)}, and this device calls it {address.Authority}: a proxy changes the name, and no signature will fit.",
                        "Let the proxy pass the Host header on unchanged, or use the name that the server knows.",
                        ExitCode.ServerIdentity
                    );
            case Reply<Challenge>.Later when status == 421:
                return Finding.Fail(
                    Check,
                    $"The server does not go by the name {address.Authority} (421).",
                    "Use the public address exactly as whoever runs the server gives it (MUSTER_PUBLIC_URL), or have the server told of this name.",
                    ExitCode.TryLater
                );
            case Reply<Challenge>.Later when status is >= 300 and < 400:
                return Finding.Fail(
                    Check,
                    $"The way leads elsewhere (status {status}): a sign-in page of the network, or a proxy in front of the server.",
                    "Sign in to the network with a browser, or have the proxy pass /agent/ through without a redirect.",
                    ExitCode.TryLater
                );
            case Reply<Challenge>.Later when status == 404:
                return Finding.Fail(
                    Check,
                    "The path /agent/v1/challenge is not there (404).",
                    "Check the address: it has no path. A proxy in front of the server has to pass /agent/ through with its path unchanged.",
                    ExitCode.ServerIdentity
                );
            case Reply<Challenge>.Later when status is 429 or >= 500:
                return Finding.Fail(
                    Check,
                    $"The server, or a proxy before it, is not ready (status {status}).",
                    "Wait a minute and try again; if it stays, look at the server.",
                    ExitCode.TryLater
                );
            default:
                return Finding.Fail(
                    Check,
                    $"What answers is not a Muster server, or something changes its answers (status {status}, {arrived.Answer.Body.Length} bytes{(LooksLikeHtml(arrived) ? ", a web page" : "")}).",
                    "Open the address in a browser: it may be the sign-in page of this network, a filtering proxy, or another program at this port.",
                    ExitCode.ServerIdentity
                );
        }
    }

    private static bool LooksLikeHtml(WireAnswer.Arrived arrived) =>
        arrived.Answer.Body.Span.TrimStart(" \r\n\t"u8).StartsWith("<"u8);
}
