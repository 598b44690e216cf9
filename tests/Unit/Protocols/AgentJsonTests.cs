using System.Text;
using System.Text.Json;
using Muster.Protocols.Agent;
using Muster.Unit.Support;

namespace Muster.Unit.Protocols;

public sealed class AgentJsonTests
{
    private const string Event = """{"kind":"k","at":"2026-11-21T00:00:00Z","data":{"a":[1,{"b":null}]}}""";
    private const string Report = $$"""{"reportStream":"s","seq":1,"events":[{{Event}}]}""";

    [Fact]
    public void Report_prints_back_as_it_was_read() =>
        JsonSerializer.Serialize(ReadReport(Report), AgentJson.Default.ReportCall).ShouldBe(Report);

    [Fact]
    public void Members_that_are_not_known_are_ignored() =>
        ReadReport(Report.Replace("{\"reportStream\"", "{\"future\":{\"x\":[]},\"reportStream\""))!.Seq.ShouldBe(1);

    [Theory]
    [InlineData("\"seq\":1", "\"seq\":1,\"seq\":1")]
    [InlineData("\"a\":[", "\"a\":1,\"a\":[")]
    [InlineData("\"kind\":\"k\"", "\"kind\":\"k\",\"kind\":\"l\"")]
    public void Members_that_come_twice_are_refused(string part, string twice) => Refused(Report.Replace(part, twice));

    [Theory]
    [InlineData("\"seq\":1", "\"SEQ\":1")]
    [InlineData("\"seq\":1", "\"seq\":null")]
    [InlineData("\"seq\":1", "\"seq\":\"1\"")]
    [InlineData("\"seq\":1", "\"seq\":1.5")]
    [InlineData("\"seq\":1", "\"seq\":9223372036854775808")]
    [InlineData("\"seq\":1,", "")]
    [InlineData("\"reportStream\":\"s\"", "\"reportStream\":null")]
    [InlineData("\"reportStream\":\"s\"", "\"reportStream\":\"\\ud800\"")]
    [InlineData("\"kind\":\"k\"", "\"kind\":null")]
    [InlineData("\"at\":\"2026-11-21T00:00:00Z\"", "\"at\":\"yesterday\"")]
    [InlineData("null}", "null,}")]
    [InlineData("null}", "null/**/}")]
    public void Members_of_the_wrong_shape_are_refused(string part, string wrong) =>
        Refused(Report.Replace(part, wrong));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"reportStream\":\"s\",\"seq\":1,\"events\":null}")]
    [InlineData(Report + "x")]
    [InlineData("\ufeff" + Report)]
    public void Text_that_is_no_such_object_is_refused(string text) => Refused(text);

    [Fact]
    public void Text_is_read_sixteen_levels_deep_and_no_deeper()
    {
        // Six levels stand around the value that is exchanged.
        ReadReport(Report.Replace("null", Nested(10))).ShouldNotBeNull();
        Refused(Report.Replace("null", Nested(11)));
    }

    [Fact]
    public void Nothing_null_is_written()
    {
        var answer = new PollAnswer { State = "pending", RetryAfterSeconds = 30 };

        JsonSerializer
            .Serialize(answer, AgentJson.Default.PollAnswer)
            .ShouldBe("{\"state\":\"pending\",\"retryAfterSeconds\":30}");
    }

    [Fact]
    public void Text_is_read_or_refused_as_json_whatever_the_damage()
    {
        foreach (var bytes in Mutation.Of(Encoding.UTF8.GetBytes(Report), 5_000))
        {
            try
            {
                JsonSerializer.Deserialize(bytes, AgentJson.Default.ReportCall);
            }
            catch (JsonException) { }
        }
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static ReportCall? ReadReport(string text) =>
        JsonSerializer.Deserialize(text, AgentJson.Default.ReportCall);

    private static void Refused(string text)
    {
        text.ShouldNotBe(Report);
        Should.Throw<JsonException>(() => ReadReport(text));
    }
}
