using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Agent.State;
using Muster.AgentClient;

namespace Muster.Agent.Delivery.Apart;

/// <summary>
/// The server keys that a delivery believes which runs as root beside an agent that does not: kept where the agent's own user cannot write, so that
/// who takes over the agent cannot make root believe somebody else.
/// </summary>
internal sealed class PinnedKeys(DeliveryFolder folder)
{
    private const string Name = "server-keys.json";

    private string Path => folder.PathOf(Name);

    /// <summary>Those that were pinned; the first time those that the agent goes by.</summary>
    public IReadOnlyList<byte[]> Of(AgentState state)
    {
        if (!File.Exists(Path))
        {
            Write([.. state.ServerKeys]);
        }

        return JsonSerializer.Deserialize(File.ReadAllBytes(Path), PinnedJson.Default.ByteArrayArray)
            ?? throw new AgentStop(ExitCode.StateFolder, $"{Path} does not parse.", "Delete it and start again.");
    }

    /// <param name="told">By a manifest that one of the pinned keys signed.</param>
    public void Learn(IReadOnlyList<string>? told)
    {
        using var keys = ServerPin.TryRead(told);
        if (keys is not null)
        {
            Write([.. keys.Keys.Select(key => key.Spki.ToArray())]);
        }
    }

    private void Write(byte[][] keys) =>
        AtomicFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(keys, PinnedJson.Default.ByteArrayArray));
}

[JsonSerializable(typeof(byte[][]))]
internal sealed partial class PinnedJson : JsonSerializerContext;
