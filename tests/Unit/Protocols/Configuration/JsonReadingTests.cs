using Muster.Protocols.Agent.Configuration;
using Muster.Protocols.Android.Policies;

namespace Muster.Unit.Protocols.Configuration;

/// <summary>What all JSON documents have in common.</summary>
public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("", "1:1 json_invalid ")]
    [InlineData("{\n  \"a\": tru\n}", "2:11 json_invalid ")]
    [InlineData("{\"a\":1,}", "1:8 json_invalid ")]
    [InlineData("{} {}", "1:4 json_invalid ")]
    [InlineData("// no\n{}", "1:1 json_invalid ")]
    [InlineData("[]", "1:1 json_object ")]
    [InlineData("{\"funDisabled\":true,\n \"funDisabled\":true}", "2:2 duplicate_member /funDisabled")]
    public void Text_that_is_no_such_document_is_refused_at_its_place(string text, string fault) =>
        Told.Faults(PolicyDocument.Read(Told.Utf8(text))).First().ShouldBe(fault);

    [Fact]
    public void Columns_count_characters_and_not_bytes()
    {
        var read = PolicyDocument.Read(Told.Utf8("{\"shortSupportMessage\":{\"a\":\"äöü€😀\"}, \"funDisabled\":1}"));

        Told.Faults(read).ShouldBe(["1:54 wrong_type /funDisabled"]);
    }

    [Fact]
    public void Depth_values_settings_and_bytes_are_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40);
        var wide = $"{{\"applications\":[{string.Join(',', Enumerable.Repeat("1", 60_000))}]}}";
        var many =
            $"{{\"settings\":[{string.Join(',', Enumerable.Range(0, 1001).Select(n => $"{{\"key\":\"k{n}\",\"value\":1}}"))}]}}";
        var large = $"{{\"shortSupportMessage\":{{\"a\":\"{new string('x', 1024 * 1024)}\"}}}}";

        var named = $"{{\"{new string('a', 900_000)}\":[{string.Join(',', Enumerable.Repeat("0", 45_000))}]}}";

        PolicyDocument.Read(Told.Utf8(named)).Faults.ShouldContain(fault => fault.Code == "json_invalid");
        PolicyDocument.Read(Told.Utf8(deep)).Faults.Single().Code.ShouldBe("json_invalid");
        PolicyDocument.Read(Told.Utf8(wide)).Faults.Single().Code.ShouldBe("json_invalid");
        PolicyDocument.Read(Told.Utf8(large)).Faults.Single().Code.ShouldBe("not_text");
        var thousand = AgentConfigurationDocument.Read(Told.Utf8(many));
        thousand.Faults.Single().Code.ShouldBe("too_many_settings");
        thousand.Settings.Count.ShouldBe(1000);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_half_characters_are_refused()
    {
        PolicyDocument.Read(new byte[] { (byte)'{', 0xC3, (byte)'}' }).Faults.Single().Code.ShouldBe("not_text");
        PolicyDocument.Read(Told.Utf8("{\"a\":\"\\ud800\"}")).Faults.Single().Code.ShouldBe("json_invalid");
    }

    [Fact]
    public void Names_of_settings_fit_an_index_of_the_database()
    {
        var read = PolicyDocument.Read(Told.Utf8($"{{\"{new string('ä', 600)}\":1}}"));

        read.Faults.Single().Code.ShouldBe("key_too_long");
        read.Settings.ShouldBeEmpty();
    }
}
