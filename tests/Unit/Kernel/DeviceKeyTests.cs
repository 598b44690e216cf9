using FsCheck;
using FsCheck.Fluent;
using Muster.Kernel;

namespace Muster.Unit.Kernel;

public sealed class DeviceKeyTests
{
    [Theory]
    [InlineData("ws-0142", "ws-0142")]
    [InlineData("WS-0142", "ws-0142")]
    [InlineData("  ws-0142\t", "ws-0142")]
    [InlineData("WS-0142$", "ws-0142")]
    [InlineData("a", "a")]
    [InlineData("7", "7")]
    [InlineData("Ann_s.Mac-Book", "ann_s.mac-book")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789abc", null)]
    public void Device_key_is_normalised_when_it_is_read(string text, string? expected)
    {
        DeviceKey.TryCreate(text, out var key).ShouldBeTrue();

        key!.Value.Value.ShouldBe(expected ?? text);
        key.Value.ToString().ShouldBe(expected ?? text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("$")]
    [InlineData("ws$$")]
    [InlineData("-ws")]
    [InlineData("ws-")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("ws/0142")]
    [InlineData("ws\\0142")]
    [InlineData("ws 0142")]
    [InlineData("ws\n0142")]
    [InlineData("wß")]
    [InlineData("wѕ")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void Device_key_refuses_what_is_no_name(string? text)
    {
        DeviceKey.TryCreate(text, out var key).ShouldBeFalse();

        key.ShouldBeNull();
    }

    [Fact]
    public void Device_key_refuses_lone_surrogates_and_long_text()
    {
        DeviceKey.TryCreate("ws\ud800", out _).ShouldBeFalse();
        DeviceKey.TryCreate(new string(' ', 128) + "a", out _).ShouldBeFalse();
    }

    [Fact]
    public void Device_key_create_throws_when_the_constant_is_wrong() =>
        Should.Throw<ArgumentException>(() => DeviceKey.Create("-"));

    [Fact]
    public void Device_key_reads_back_as_itself_whatever_the_text() =>
        Prop.ForAll<string>(text => !DeviceKey.TryCreate(text, out var key) || DeviceKey.Create(key.Value.Value) == key)
            .QuickCheckThrowOnFailure();
}
