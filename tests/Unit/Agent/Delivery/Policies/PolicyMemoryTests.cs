using System.Security.Cryptography;
using System.Text;
using Muster.Agent.Delivery.Items;

namespace Muster.Unit.Agent.Delivery.Policies;

public sealed class PolicyMemoryTests : IDisposable
{
    private readonly PolicyBed bed = new();

    private string Both =>
        $$"""{"files":[{"path":"{{bed.In("a")}}","content":"A"},{"path":"{{bed.In("b")}}","content":"B"}]}""";

    private string OnlyB => PolicyBed.File(bed.In("b"), "B");

    [Fact]
    public async Task File_that_a_newer_version_does_not_name_is_taken_off()
    {
        await bed.ApplyAsync(Both);
        (await bed.IsThereAsync(OnlyB)).ShouldBeFalse();

        await bed.ApplyAsync(OnlyB);

        File.Exists(bed.In("a")).ShouldBeFalse();
        (await bed.IsThereAsync(OnlyB)).ShouldBeTrue();
    }

    [Fact]
    public async Task File_that_somebody_changed_since_stays()
    {
        await bed.ApplyAsync(Both);
        await File.WriteAllTextAsync(bed.In("a"), "mine now");

        await bed.ApplyAsync(OnlyB);
        await File.WriteAllTextAsync(bed.In("b"), "mine too");
        (await bed.RemoveAsync(OnlyB)).ShouldBe(ItemOutcome.Done);

        (await File.ReadAllTextAsync(bed.In("a"))).ShouldBe("mine now");
        (await File.ReadAllTextAsync(bed.In("b"))).ShouldBe("mine too");
    }

    [Fact]
    public async Task What_is_kept_is_taken_off_when_it_is_removed_later()
    {
        await bed.ApplyAsync(Both);
        bed.Work.RemovesWhatLeft = false;
        await bed.ApplyAsync(OnlyB);
        (await bed.IsThereAsync(OnlyB)).ShouldBeTrue();
        File.Exists(bed.In("a")).ShouldBeTrue();

        bed.Work.RemovesWhatLeft = true;
        (await bed.RemoveAsync(OnlyB)).ShouldBe(ItemOutcome.Done);

        File.Exists(bed.In("a")).ShouldBeFalse();
        File.Exists(bed.In("b")).ShouldBeFalse();
        (await bed.RemoveAsync(OnlyB)).ShouldBe(ItemOutcome.Done);
    }

    [Fact]
    public async Task File_that_was_there_with_the_same_content_is_not_ours()
    {
        await File.WriteAllTextAsync(bed.In("b"), "B");
        await bed.ApplyAsync(Both);

        await bed.RemoveAsync(Both);

        File.Exists(bed.In("a")).ShouldBeFalse();
        File.Exists(bed.In("b")).ShouldBeTrue();
    }

    [Fact]
    public async Task Kill_after_it_was_remembered_is_mended_by_the_next_step()
    {
        bed.Work.Remembered = () => throw new KilledException();
        await Should.ThrowAsync<KilledException>(() => bed.ApplyAsync(Both));
        bed.Work.Remembered = () => { };
        File.Exists(bed.In("a")).ShouldBeFalse();

        (await bed.ApplyAsync(Both)).ShouldBe(ItemOutcome.Done);
        await bed.RemoveAsync(Both);

        File.Exists(bed.In("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task Kill_between_two_versions_leaves_nothing_that_cannot_be_taken_off()
    {
        await bed.ApplyAsync(PolicyBed.File(bed.In("a"), "one"));
        bed.Work.Remembered = () => throw new KilledException();
        await Should.ThrowAsync<KilledException>(() => bed.ApplyAsync(PolicyBed.File(bed.In("a"), "two")));
        bed.Work.Remembered = () => { };

        await bed.RemoveAsync(OnlyB);

        File.Exists(bed.In("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task Write_that_was_cut_off_is_begun_anew_and_leaves_nothing()
    {
        await bed.ApplyAsync(PolicyBed.File(bed.In("a"), "one"));
        var cut = Path.Combine(Path.GetDirectoryName(bed.In("a"))!, NextOf(bed.In("a")));
        await File.WriteAllTextAsync(cut, "half");

        (await bed.ApplyAsync(PolicyBed.File(bed.In("a"), "two"))).ShouldBe(ItemOutcome.Done);

        File.Exists(cut).ShouldBeFalse();
        (await File.ReadAllTextAsync(bed.In("a"))).ShouldBe("two");
    }

    private static string NextOf(string path) =>
        $".muster-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16]}.next";

    public void Dispose() => bed.Dispose();
}
