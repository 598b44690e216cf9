using System.Text.Json;
using Muster.Agent.Rotate;
using Muster.Agent.Words;

namespace Muster.Agent.State;

/// <summary>The folder that makes this device itself: its key, its certificate and what it knows about its server.</summary>
internal sealed class StateFolder : IDisposable
{
    private const string StateFile = "state.json";
    private const string LockFile = "agent.lock";
    private readonly FileStream? held;

    private StateFolder(string path, FileStream? held)
    {
        Location = path;
        this.held = held;
    }

    public string Location { get; }

    /// <summary>For commands that only look: works beside a running agent. Null when there is no folder.</summary>
    public static StateFolder? Look(string path)
    {
        var folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        FolderSafety.CheckForLooking(folder);
        return new StateFolder(folder, held: null);
    }

    /// <summary>For commands that write: makes the folder when it is missing and keeps every other agent out.</summary>
    public static StateFolder Hold(string path)
    {
        var folder = Path.GetFullPath(path);
        FolderSafety.Create(folder);
        FolderSafety.Check(folder);
        return new StateFolder(folder, Lock(folder));
    }

    /// <summary>By the clock of the disk.</summary>
    public DateTime StateWrittenAt => File.GetLastWriteTimeUtc(PathOf(StateFile));

    public string PathOf(string file) => Path.Combine(Location, file);

    public AgentState? Read()
    {
        var path = PathOf(StateFile);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.AgentState);
        }
        catch (JsonException)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"{path} does not parse.",
                "Restore it from a backup, or delete it and run `muster-agent enroll` again: the device key stays."
            );
        }
    }

    public void Write(AgentState state) =>
        AtomicFile.Write(PathOf(StateFile), JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.AgentState));

    /// <summary>Forgets the server, and with <paramref name="keyToo"/> the identity as well.</summary>
    public void Forget(bool keyToo)
    {
        File.Delete(PathOf(StateFile));
        PhraseFile.Delete(this);
        if (keyToo)
        {
            ForgetKey();
        }
    }

    public void ForgetKey()
    {
        File.Delete(PathOf(DeviceKeyFile.Name));
        File.Delete(PathOf(DeviceCertificateFile.Name));
        NextKey.Drop(this);
    }

    public void Dispose() => held?.Dispose();

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, LockFile),
                OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite)
            );
        }
        catch (IOException)
        {
            throw new AgentStop(
                ExitCode.StateFolder,
                $"Another agent is using {folder}.",
                "Stop it first (for example `systemctl stop muster-agent`), or name another folder with --state."
            );
        }
    }
}
