using Muster.Agent.State;

namespace Muster.Agent.Enroll;

/// <summary>
/// Where the organisation's enrollment key comes from. A file is read anew for each attempt, so that a key that was changed is not used from
/// memory; nothing else keeps it.
/// </summary>
/// <param name="mayBeMissing">The file of a configuration is gone when its key has done its work; then a person decides.</param>
internal sealed class EnrollmentKeySource(string path, bool mayBeMissing = false)
{
    public const int MostCharacters = 128;
    private const string StandardInput = "-";
    private string? heard;

    public string Path { get; } = path == StandardInput ? path : System.IO.Path.GetFullPath(path);

    private bool IsFile => Path != StandardInput;

    public bool Exists => !IsFile || File.Exists(Path);

    /// <returns>Null when the file is missing and may be.</returns>
    public string? Read()
    {
        if (!IsFile)
        {
            return heard ??= Check(ReadBounded(Console.In), "standard input");
        }

        if (!Exists)
        {
            return mayBeMissing
                ? null
                : throw Fault($"There is no enrollment key file {Path}.", "Put the key there, or name the right file.");
        }

        if (!OperatingSystem.IsWindows())
        {
            RequirePrivate();
        }

        try
        {
            // Without a lock: whoever puts the next key there is not to be in the way, nor we in theirs.
            using var file = new StreamReader(
                new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            );
            return Check(ReadBounded(file), Path);
        }
        catch (UnauthorizedAccessException)
        {
            throw Fault(
                $"{Path} cannot be read by {Environment.UserName}.",
                $"Give it to the user that the agent runs as: chown {Environment.UserName} {Path}"
            );
        }
    }

    /// <summary>The server took the request: the key has done its work.</summary>
    public void Forget() => heard = null;

    /// <returns>Null when it is gone, else why it is still there.</returns>
    public string? Delete()
    {
        Forget();
        try
        {
            if (IsFile)
            {
                File.Delete(Path);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private void RequirePrivate()
    {
        var real = File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;
        if ((File.GetUnixFileMode(real) & OwnerOnly.OpenToOthers) != UnixFileMode.None)
        {
            throw Fault(
                $"The enrollment key file {real} is open to others than its owner.",
                $"Run: chmod 600 {real}   (and ask for a new key if somebody may have read this one)"
            );
        }
    }

    /// <summary>One character more than a key and its line end may have says that it is none.</summary>
    private static string ReadBounded(TextReader text)
    {
        var buffer = new char[MostCharacters * 4];
        return new string(buffer, 0, text.ReadBlock(buffer));
    }

    private static string Check(string text, string from)
    {
        var key = text.Trim();
        return key.Length is > 0 and <= MostCharacters && !key.Any(char.IsControl)
            ? key
            : throw Fault(
                $"There is no enrollment key in {from}.",
                $"It holds the key alone: one line of at most {MostCharacters} characters, as the server showed it."
            );
    }

    private static AgentStop Fault(string what, string remedy) => new(ExitCode.Usage, what, remedy);
}
