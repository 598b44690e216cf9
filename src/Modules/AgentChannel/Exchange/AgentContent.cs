namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>
/// Bytes for an agent, as many as there are. Nobody signs them: their hash is in the manifest, which is signed.
/// </summary>
/// <param name="Stream">Null when it is refused.</param>
/// <param name="Place">Given back when they have gone.</param>
internal sealed record AgentContent(Stream? Stream, IDisposable? Place, AgentAnswer? Refusal)
{
    public static AgentContent Of(AgentAnswer refusal) => new(null, null, refusal);
}
