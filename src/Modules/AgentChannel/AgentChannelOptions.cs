namespace Muster.Modules.AgentChannel;

public sealed class AgentChannelOptions
{
    /// <summary>The longest that a call with <c>Prefer: wait</c> is held.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a manifest holds. A device that cannot reach its server for longer begins nothing new.</summary>
    public TimeSpan ManifestLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Files that are sent at once, of this node; who comes beside them is asked to wait.</summary>
    public int MostDownloads { get; set; } = 200;
}
