namespace Muster.Protocols.Agent;

/// <summary>The raw request target of an agent call: an absolute path of plain characters, so that no two spellings name one route.</summary>
/// <param name="Path">As sent, undecoded.</param>
/// <param name="Query">With its leading <c>?</c> as RFC 9421 section 2.2.7 wants it, or null when the target has none.</param>
public sealed record AgentTarget(string Path, string? Query)
{
    public const string Prefix = "/agent/v1/";
    private const int MaxLength = 512;

    public static AgentTarget? TryParse(string rawTarget)
    {
        var mark = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? rawTarget : rawTarget[..mark];
        var plain =
            rawTarget.Length <= MaxLength
            && path.StartsWith('/')
            && !path.Contains("//", StringComparison.Ordinal)
            && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-')
            && rawTarget.All(c => c is > ' ' and <= '~' and not '#');
        return plain ? new AgentTarget(path, mark < 0 ? null : rawTarget[mark..]) : null;
    }
}
