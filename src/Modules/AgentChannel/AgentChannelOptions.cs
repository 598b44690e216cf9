namespace Muster.Modules.AgentChannel;

public sealed class AgentChannelOptions
{
    /// <summary>The longest that a call with <c>Prefer: wait</c> is held.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(25);
}
