using Muster.Kernel.Files;
using Muster.Unit.Support;

namespace Muster.Unit.Kernel;

public sealed class LastingNamesTests
{
    [Fact]
    public void Move_takes_the_place_of_what_was_there()
    {
        using var scratch = new ScratchFolder();
        var (from, to) = (scratch.Write("next", "new"u8.ToArray()), scratch.Write("file", "old"u8.ToArray()));

        LastingNames.Move(from, to, overwrite: true);

        File.ReadAllText(to).ShouldBe("new");
        File.Exists(from).ShouldBeFalse();
    }

    [Fact]
    public void Move_leaves_both_when_it_must_not_take_a_place()
    {
        using var scratch = new ScratchFolder();
        var (from, to) = (scratch.Write("next", "new"u8.ToArray()), scratch.Write("file", "old"u8.ToArray()));

        Should.Throw<IOException>(() => LastingNames.Move(from, to, overwrite: false));

        (File.ReadAllText(from), File.ReadAllText(to)).ShouldBe(("new", "old"));
    }

    [Fact]
    public void Folder_that_is_not_there_is_named_and_not_taken_for_flushed()
    {
        using var scratch = new ScratchFolder();
        var missing = scratch.File("missing");

        Should.Throw<IOException>(() => LastingNames.Flush(missing)).Message.ShouldStartWith($"{missing}: ");
    }

    [Fact]
    public void File_system_that_flushes_no_folders_stops_nobody() =>
        Should.NotThrow(() => LastingNames.Flush("/proc/self"));
}
