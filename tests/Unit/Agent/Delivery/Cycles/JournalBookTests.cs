using Muster.Agent.Delivery;
using Muster.Agent.State;
using Muster.Unit.Support;

namespace Muster.Unit.Agent.Delivery.Cycles;

public sealed class JournalBookTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly StateFolder state;

    public JournalBookTests() => state = StateFolder.Hold(scratch.File("state"));

    [Fact]
    public void Item_is_found_as_it_was_saved_last_and_in_its_place()
    {
        var book = Open();
        var (first, second) = (Item(1), Item(2));
        book.Save(first, tells: true);
        book.Save(second, tells: false);

        var installed = book.Save(first with { State = ItemState.Installed }, tells: true);

        book.Find(first.Key).ShouldBe(installed);
        book.Now.Items.ShouldBe([installed, second]);
        book.Now.Untold.ShouldBe([first.Key]);
        Open().Find(first.Key).ShouldBe(installed, "after a start it is what the disk says");
    }

    [Fact]
    public void Item_that_left_the_journal_is_found_no_more_and_may_come_again()
    {
        var book = Open();
        var item = book.Save(Item(1), tells: false);

        book.Save(book.Now with { Items = [] });

        book.Find(item.Key).ShouldBeNull();
        book.Save(item, tells: false);
        book.Now.Items.ShouldBe([item]);
    }

    [Fact]
    public void Journal_that_names_an_item_twice_stops_no_agent_and_the_first_counts()
    {
        var (first, twin) = (Item(1), Item(1) with { State = ItemState.Failed });
        DeliveryFolder.In(state).Write(new Journal { Items = [first, twin] });

        Open().Find(first.Key).ShouldBe(first);
    }

    public void Dispose()
    {
        state.Dispose();
        scratch.Dispose();
    }

    private JournalBook Open() => new(DeliveryFolder.In(state));

    private static JournalItem Item(int number) =>
        new()
        {
            Kind = "app",
            Id = new Guid($"0193a697-4900-7c3e-9d57-00000000000{number}"),
            Name = $"Item {number}",
            Version = 1,
            Sha256 = new string('0', 64),
            Round = 0,
            State = ItemState.Downloading,
            Removes = true,
        };
}
