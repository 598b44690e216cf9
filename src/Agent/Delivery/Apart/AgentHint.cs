using Muster.Agent.State;

namespace Muster.Agent.Delivery.Apart;

/// <summary>What the other half of the agent heard, from its state file. It says when to look, and nothing is believed for it.</summary>
internal sealed class AgentHint(string path, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private DateTime seen;

    public AgentState? State { get; private set; }

    /// <summary>When there is one: before a device has asked to be let in there is nothing to deliver.</summary>
    public async Task<StateFolder> FolderAsync(CancellationToken ct)
    {
        while (true)
        {
            if (StateFolder.Look(path) is { } folder && folder.Read() is { } state)
            {
                State = state;
                return folder;
            }

            await Task.Delay(Pace, clock, ct);
        }
    }

    public async Task TellAsync(Action<AgentState> heard, CancellationToken ct)
    {
        while (true)
        {
            var folder = StateFolder.Look(path);
            var written = folder?.StateWrittenAt ?? default;
            if (folder is not null && written != seen && folder.Read() is { } state)
            {
                (seen, State) = (written, state);
                heard(state);
            }

            await Task.Delay(Pace, clock, ct);
        }
    }
}
