namespace Muster.Integration.Agents;

/// <summary>A folder of a test's own, with what an administrator puts on a machine before the agent comes.</summary>
internal sealed class AgentFolder : IDisposable
{
    public const string Key = "mek_0123456789abcdefghijklmnopqrstuvwxyz";
    public static readonly string PeerId = new('a', 32);

    public string Path { get; } = Directory.CreateTempSubdirectory("muster-agent-").FullName;

    public string State => System.IO.Path.Combine(Path, "state");

    public string KeyFile => System.IO.Path.Combine(Path, "enrollment-key");

    public string ConfigurationFile => System.IO.Path.Combine(Path, "agent.json");

    /// <summary>Reads no file of this computer.</summary>
    public Dictionary<string, string> Environment =>
        new(Extra)
        {
            ["MUSTER_AGENT_STATE"] = State,
            ["HTTPS_PROXY"] = Proxy,
            ["https_proxy"] = Proxy,
        };

    public string Proxy { get; set; } = "";

    /// <summary>What a test adds to the environment of its agents.</summary>
    public Dictionary<string, string> Extra { get; } = [];

    public string WriteKey(
        string content = Key + "\n",
        UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite
    )
    {
        Write(KeyFile, content);
        File.SetUnixFileMode(KeyFile, mode);
        return KeyFile;
    }

    /// <summary>Into the state folder, as the agent writes there.</summary>
    public void WritePrivate(string file, string content)
    {
        var path = System.IO.Path.Combine(State, file);
        Write(path, content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public string Configure(string json)
    {
        Write(ConfigurationFile, json);
        return ConfigurationFile;
    }

    public string Configure(Uri server, string peerId, bool withKey = false) =>
        Configure(
            withKey
                ? $$"""{ "server": "{{server}}", "peerId": "{{peerId}}", "tokenFile": "{{WriteKey()}}" }"""
                : $$"""{ "server": "{{server}}", "peerId": "{{peerId}}" }"""
        );

    public IEnumerable<string> FilesWith(string text) =>
        Directory.Exists(State)
            ? Directory
                .EnumerateFiles(State)
                .Where(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal))
            : [];

    /// <summary>Without a lock, which a program that another test starts at this moment would inherit and hold until it runs.</summary>
    private static void Write(string path, string content)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite));
        file.Write(content);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
