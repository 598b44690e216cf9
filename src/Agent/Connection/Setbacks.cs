using Muster.AgentClient;

namespace Muster.Agent.Connection;

/// <summary>What a setback means to whoever started the agent.</summary>
internal static class Setbacks
{
    public static ExitCode Exit(this SetbackReason reason) =>
        reason switch
        {
            SetbackReason.Unreachable or SetbackReason.Busy => ExitCode.TryLater,
            SetbackReason.Unsigned or SetbackReason.UntrustedCertificate or SetbackReason.OtherServer =>
                ExitCode.ServerIdentity,
        };

    /// <summary>For logs and scripts.</summary>
    public static string Word(this SetbackReason reason) =>
        reason switch
        {
            SetbackReason.Unreachable => "unreachable",
            SetbackReason.Busy => "busy",
            SetbackReason.Unsigned => "unsigned",
            SetbackReason.UntrustedCertificate => "untrusted_certificate",
            SetbackReason.OtherServer => "other_server",
        };

    public static string Remedy(this SetbackReason reason) =>
        reason switch
        {
            SetbackReason.Unreachable => "Check the address and the network, then run the command again.",
            SetbackReason.Busy => "Run the command again in a minute.",
            SetbackReason.Unsigned =>
                "Something between this device and the server may be answering in its place: check proxies and the address.",
            SetbackReason.UntrustedCertificate =>
                "Nothing was sent. Install the server's certificate authority on this device, or mend the server's certificate.",
            SetbackReason.OtherServer =>
                "Ask the server's operator for its key fingerprint. If the key seen now is right, mend `serverKeyId` where it is configured, delete state.json in the state folder and enroll again; the device key stays.",
        };

    public static AgentStop AsStop(this Setback setback) =>
        new(setback.Reason.Exit(), setback.Why, setback.Reason.Remedy());
}
