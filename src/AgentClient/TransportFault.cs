namespace Muster.AgentClient;

internal static class TransportFault
{
    /// <summary>What a failed call means to the person who started the agent. Rethrows what is not the network's doing.</summary>
    public static Setback Read(Exception fault, ServerAddress address) =>
        fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } tls => new Setback(
                SetbackReason.UntrustedCertificate,
                $"There is no trusted TLS connection to {address.Uri.Authority}: {Innermost(tls)}"
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new Setback(
                SetbackReason.Busy,
                "The server's answer is larger than any that an agent expects."
            ),
            HttpRequestException or IOException => new Setback(
                SetbackReason.Unreachable,
                $"{address.Uri.Authority} cannot be reached: {Innermost(fault)}"
            ),
            OperationCanceledException => new Setback(
                SetbackReason.Unreachable,
                $"{address.Uri.Authority} did not answer in time."
            ),
            _ => throw new InvalidOperationException("The call failed inside the agent.", fault),
        };

    private static string Innermost(Exception fault) => fault.GetBaseException().Message;
}
