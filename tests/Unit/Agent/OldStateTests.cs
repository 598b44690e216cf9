using Muster.Agent.State;
using Muster.Unit.Support;

namespace Muster.Unit.Agent;

/// <summary>What an agent wrote before is read by every later one: an upgrade must not make a device ask anew.</summary>
public sealed class OldStateTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("muster-state-").FullName;

    [Theory]
    [InlineData("agent-state-0.1.0.json")]
    [InlineData("agent-state-of-a-later-version.json")]
    public void State_of_another_version_is_read_and_kept(string file)
    {
        File.Copy(Path.Combine(Repository.Root, "tests/Unit/Fixtures", file), Path.Combine(path, "state.json"));
        using var folder = StateFolder.Hold(path);

        var state = folder.Read()!; // it is there

        state.Standing.ShouldBe(Standing.Active);
        state.Server.ShouldBe(new Uri("https://muster.example.org/"));
        state.Wish.DeviceKey.ShouldBe("ws-0142");
        state.NextSeq.ShouldBe(2);
        folder.Write(state);
        folder.Read()!.RequestId.ShouldBe(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11")); // it is there
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
