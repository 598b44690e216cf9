using System.Runtime.Versioning;
using Muster.Agent.Delivery.Items.Unix;

namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>
/// Follows a path from the root to a folder, and lets nobody but root and us have a say in where it leads: whoever may rename a folder on the
/// way, or set a link there, could steer a write of root.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SafeFolder
{
    private const int MostLinks = 40;
    private const UnixFileMode NewFolder =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    private readonly bool makes;
    private readonly Stack<string> ahead = new();
    private string here = "/";
    private int links;

    private SafeFolder(string folder, bool makes)
    {
        this.makes = makes;
        Push(folder);
    }

    /// <returns>The folder without links; null when it is not there.</returns>
    public static string? Find(string folder) => new SafeFolder(folder, makes: false).Walk();

    /// <summary>Makes what is missing.</summary>
    public static string Make(string folder) => new SafeFolder(folder, makes: true).Walk()!; // makes what is missing

    private string? Walk()
    {
        var node = Require("/");
        while (ahead.TryPop(out var name))
        {
            if (name == "..")
            {
                here = Path.GetDirectoryName(here) ?? "/";
                node = Require(here);
                continue;
            }

            var next = Path.Combine(here, name);
            var found = UnixNode.At(next);
            if (found is null && !makes)
            {
                return null;
            }

            if (found is { Kind: UnixNodeKind.Link })
            {
                Follow(next, found);
                continue;
            }

            if (found is null)
            {
                RequireClosed(node);
                MakeFolder(next);
            }

            here = next;
            node = Require(next);
        }

        RequireClosed(node);
        return here;
    }

    private static void MakeFolder(string folder)
    {
        Directory.CreateDirectory(folder, NewFolder);
        File.SetUnixFileMode(folder, NewFolder); // whatever the mask of this process is
    }

    private void Follow(string link, UnixNode node)
    {
        if (!node.IsOfRootOrUs)
        {
            throw Unsafe($"{link} is a link of another user");
        }

        if (++links > MostLinks)
        {
            throw Unsafe($"{link} leads in a circle");
        }

        var target = new FileInfo(link).LinkTarget ?? throw Unsafe($"{link} is not what it was");
        if (target.StartsWith('/'))
        {
            here = "/";
        }

        Push(target);
    }

    private static UnixNode Require(string folder)
    {
        var node = UnixNode.At(folder);
        if (node is not { Kind: UnixNodeKind.Folder })
        {
            throw Unsafe($"{folder} is no folder");
        }

        if (!node.IsOfRootOrUs)
        {
            throw Unsafe($"{folder} belongs to another user");
        }

        return !node.IsOpenToOthers || (node.IsSticky && node.IsOfRoot)
            ? node
            : throw Unsafe($"the group of {folder}, or everybody, may write to it");
    }

    /// <summary>In a place such as /tmp others may have made what we are about to make.</summary>
    private void RequireClosed(UnixNode node)
    {
        if (node.IsOpenToOthers)
        {
            throw Unsafe($"everybody may make files in {here}");
        }
    }

    private void Push(string path)
    {
        foreach (var part in path.Split('/').Where(part => part.Length > 0 && part != ".").Reverse())
        {
            ahead.Push(part);
        }
    }

    private static ItemStop Unsafe(string why) =>
        ItemStop.Failed("folder_not_safe", $"{why}, so it could lead anywhere what is written there.");
}
