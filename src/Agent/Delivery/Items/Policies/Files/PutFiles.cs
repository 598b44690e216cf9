namespace Muster.Agent.Delivery.Items.Policies.Files;

/// <summary>The files of a policy, and the memory of which of them Muster put.</summary>
internal sealed class PutFiles(IPolicyFiles files)
{
    public bool AreThere(ItemWork work, IReadOnlyList<FileWish> wishes) =>
        wishes.All(files.IsThere) && !LeftOf(work, wishes).Any();

    public void Bring(ItemWork work, IReadOnlyList<FileWish> wishes, CancellationToken ct)
    {
        var before = PolicyMemory.Read(work.Memory);
        var missing = wishes.Where(wish => !files.IsThere(wish)).ToList();
        // One that somebody else put with the same content stays theirs.
        var ours = wishes
            .Where(wish =>
                before.Of(wish.Path) is not null
                || (missing.Contains(wish) && !files.HasContent(wish.Path, [wish.Sha256]))
            )
            .ToList();
        work.Remember(ours.Aggregate(before, (known, wish) => known.With(wish.Path, wish.Sha256)).Write());
        foreach (var wish in missing)
        {
            ct.ThrowIfCancellationRequested();
            files.Write(wish);
        }

        foreach (var left in LeftOf(work, wishes).ToList())
        {
            files.Delete(left.Path);
        }

        var kept = work.RemovesWhatLeft ? PolicyMemory.Nothing : new PolicyMemory { Files = Unnamed(before, wishes) };
        work.Remember(ours.Aggregate(kept, (known, wish) => known.Only(wish.Path, wish.Sha256)).Write());
    }

    public void TakeOff(ItemWork work)
    {
        foreach (var file in PolicyMemory.Read(work.Memory).Files.Where(IsOurs))
        {
            files.Delete(file.Path);
        }

        work.Remember(PolicyMemory.Nothing.Write());
    }

    /// <summary>Files that an older version put and this one does not name.</summary>
    private IEnumerable<PutFile> LeftOf(ItemWork work, IReadOnlyList<FileWish> wishes) =>
        work.RemovesWhatLeft ? Unnamed(PolicyMemory.Read(work.Memory), wishes).Where(IsOurs) : [];

    private static List<PutFile> Unnamed(PolicyMemory memory, IReadOnlyList<FileWish> wishes) =>
        [.. memory.Files.Where(file => wishes.All(wish => wish.Path != file.Path))];

    /// <summary>What somebody changed since is not ours any more, nor what lies where others could have put it.</summary>
    private bool IsOurs(PutFile file)
    {
        try
        {
            return files.HasContent(file.Path, [.. file.Sha256]);
        }
        catch (Exception fault) when (fault is ItemStop or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
