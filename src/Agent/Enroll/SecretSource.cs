using Muster.Agent.State;

namespace Muster.Agent.Enroll;

/// <summary>
/// Where a secret of the enrollment comes from. A file is read anew for each attempt, so that a secret that was changed is not used from
/// memory; nothing else keeps it.
/// </summary>
/// <param name="mayBeMissing">The file of a configuration is gone when its secret has done its work; then a person decides.</param>
internal sealed class SecretSource(SecretKind kind, string path, bool mayBeMissing = false)
{
    public const int MostCharacters = 128;
    public const string StandardInput = "-";
    private string? heard;

    public string Noun => kind.Noun;

    public string Path { get; } = path == StandardInput ? path : System.IO.Path.GetFullPath(path);

    private bool IsFile => Path != StandardInput;

    public bool Exists => !IsFile || File.Exists(Path);

    /// <returns>Null when the file is missing and may be.</returns>
    public string? Read()
    {
        if (!IsFile)
        {
            return heard ??= Check(
                Console.IsInputRedirected ? ReadBounded(Console.In) : HiddenLine.Read(kind.Noun, MostCharacters),
                "standard input"
            );
        }

        if (!Exists)
        {
            return mayBeMissing
                ? null
                : throw Fault(
                    $"There is no {kind.Noun} file {Path}.",
                    $"Put the {kind.Word} there, or name the right file."
                );
        }

        if (!OperatingSystem.IsWindows())
        {
            RequirePrivate();
        }

        try
        {
            // Without a lock: whoever puts the next secret there is not to be in the way, nor we in theirs.
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

    /// <summary>The server took the request: the secret has done its work.</summary>
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
                $"The {kind.Noun} file {real} is open to others than its owner.",
                $"Run: chmod 600 {real}   (and ask for a new {kind.Word} if somebody may have read this one)"
            );
        }
    }

    /// <summary>One character more than a secret and its line end may have says that it is none.</summary>
    private static string ReadBounded(TextReader text)
    {
        var buffer = new char[MostCharacters * 4];
        return new string(buffer, 0, text.ReadBlock(buffer));
    }

    private string Check(string text, string from)
    {
        var secret = kind.Trim(text);
        return secret.Length is > 0 and <= MostCharacters && !secret.Any(char.IsControl)
            ? secret
            : throw Fault(
                $"There is no {kind.Noun} in {from}.",
                $"It holds the {kind.Word} alone: one line of at most {MostCharacters} characters, {kind.As}."
            );
    }

    private static AgentStop Fault(string what, string remedy) => new(ExitCode.Usage, what, remedy);
}
