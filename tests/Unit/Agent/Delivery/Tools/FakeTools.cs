using Muster.Agent.Delivery.Items.Tools;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Tools;

/// <summary>Programs of a machine that is not there: scripts that write down how they were called and do as the test says.</summary>
internal sealed class FakeTools : IDisposable
{
    /// <summary>Where the programs of this machine are.</summary>
    public const string System = "/usr/sbin:/usr/bin:/sbin:/bin";
    private readonly ScratchFolder folder = new();

    public Toolbox Box => new(new ToolFolders([folder.Path]), TimeProvider.System);

    public string Folder => folder.Path;

    /// <param name="body">Shell text; "$@" are the arguments, $HERE is the folder of the tools.</param>
    public void Add(string name, string body = "exit 0")
    {
        var path = folder.File(name);
        File.WriteAllText(
            path,
            $$"""
            #!/bin/sh
            HERE='{{folder.Path}}'
            TOLD_PATH=$PATH
            PATH={{System}}
            { printf '%s\0' '{{name}}' "$@"; printf '\n\0'; } >> "$HERE/calls"
            {{body}}

            """
        );
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A program of this machine under its own name.</summary>
    public void AddReal(string name) =>
        File.CreateSymbolicLink(folder.File(name), new ToolFolders(System.Split(':')).Find(name)!);

    public void Remove(string name) => File.Delete(folder.File(name));

    /// <summary>Each call: the program and its arguments, exactly.</summary>
    public IReadOnlyList<string[]> Calls =>
        File.Exists(folder.File("calls"))
            ?
            [
                .. File.ReadAllText(folder.File("calls"))
                    .Split("\n\0", StringSplitOptions.RemoveEmptyEntries)
                    .Select(call => call[..^1].Split('\0')),
            ]
            : [];

    public IReadOnlyList<string> Lines => [.. Calls.Select(call => string.Join(' ', call))];

    public void ForgetCalls() => File.Delete(folder.File("calls"));

    public void Dispose() => folder.Dispose();
}
