using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Devices.Rules;

namespace Muster.Integration.Groups;

/// <summary>What conditions make of facts with no value, one and several.</summary>
public sealed class RuleConditionTests
{
    private static readonly DeviceId Device = new(new Guid(1, 0, 0, new byte[8]));

    [Theory]
    [InlineData("Is", "sales", true)]
    [InlineData("Is", "SUPPORT", true)]
    [InlineData("Is", "sale", false)]
    [InlineData("IsNot", "sales", false)]
    [InlineData("IsNot", "Support", false)]
    [InlineData("IsNot", "board", true)]
    [InlineData("StartsWith", "sup", true)]
    [InlineData("StartsWith", "port", false)]
    [InlineData("EndsWith", "PORT", true)]
    [InlineData("EndsWith", "sup", false)]
    [InlineData("Contains", "ale", true)]
    [InlineData("Contains", "lessup", false)]
    public void Fact_with_several_values_holds_when_any_does_and_is_not_when_none_does(
        string test,
        string value,
        bool holds
    ) => Holds(test, ["Sales", "Support"], value).ShouldBe(holds);

    [Theory]
    [InlineData("Is", false)]
    [InlineData("IsNot", true)]
    [InlineData("StartsWith", false)]
    [InlineData("EndsWith", false)]
    [InlineData("Contains", false)]
    public void Fact_that_is_not_known_equals_nothing(string test, bool holds) =>
        Holds(test, [], "Sales").ShouldBe(holds);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void Fact_is_empty_when_it_has_no_value(int known, bool isEmpty)
    {
        string[] values = [.. new[] { "Sales", "Support" }.Take(known)];

        Holds("Empty", values).ShouldBe(isEmpty);
        Holds("NotEmpty", values).ShouldBe(!isEmpty);
    }

    [Theory]
    [InlineData("Is", true)]
    [InlineData("IsNot", false)]
    public void One_of_several_wanted_values_is_enough(string test, bool holds) =>
        Holds(test, ["Sales", "Support"], "board", "support").ShouldBe(holds);

    [Fact]
    public void Set_takes_the_place_of_what_was_known_and_add_stands_beside_it()
    {
        var table = new FactTable(["platform", "user_group"]);
        table.Set(Device, "platform", "linux");
        table.Set(Device, "platform", "windows");
        table.Set(Device, "platform", null);
        table.Add(Device, "user_group", "Sales");
        table.Add(Device, "user_group", "Support");

        table.Of(Device)["platform"].ShouldBe(["windows"]);
        table.Of(Device)["user_group"].ShouldBe(["Sales", "Support"]);
        table.Of(new DeviceId(default)).ShouldBeEmpty();
    }

    private static bool Holds(string test, string[] known, params string[] values)
    {
        var table = new FactTable(["user_group"]);
        foreach (var one in known)
        {
            table.Add(Device, "user_group", one);
        }

        return new RuleCondition("user_group", Enum.Parse<RuleTest>(test), [.. values]).Holds(table.Of(Device));
    }
}
