using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Proposals;
using Muster.Contracts.Policies;

namespace Muster.Cli.Verbs;

internal static class AnswerOutput
{
    /// <summary>The thing that the server answered with, as it came or for people. A change may have come to wait for a second person instead.</summary>
    public static void Write<T>(JsonElement answer, bool json, JsonTypeInfo<T> type, Action<T> write)
    {
        if (json)
        {
            JsonOutput.Write(answer);
        }
        else if (typeof(T) != typeof(Proposal) && ProposalText.IsOne(answer))
        {
            ProposalText.WriteWaiting(answer.As(CliJson.Default.Proposal));
        }
        else
        {
            write(answer.As(type));
        }
    }
}
