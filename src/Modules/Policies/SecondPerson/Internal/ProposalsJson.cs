using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.SecondPerson.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Proposal>))]
[JsonSerializable(typeof(ProposalDetails))]
[JsonSerializable(typeof(ProposalSummary))]
[JsonSerializable(typeof(ApproveProposal))]
[JsonSerializable(typeof(RejectProposal))]
[JsonSerializable(typeof(SecondPersonSetting))]
[JsonSerializable(typeof(ChangeSecondPerson))]
internal sealed partial class ProposalsJson : JsonSerializerContext;
