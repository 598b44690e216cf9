using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;
using Muster.Modules.Policies.Configuration.Propose;

namespace Muster.Modules.Policies.Configuration.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Contracts.Policies.ConfigurationPolicy>))]
[JsonSerializable(typeof(Page<ConfigurationPolicyVersion>))]
[JsonSerializable(typeof(ConfigurationPolicyVersionDetails))]
[JsonSerializable(typeof(ConfigurationPolicyContent))]
[JsonSerializable(typeof(ConfigurationPolicyDraft))]
[JsonSerializable(typeof(ConfigurationPolicyChange))]
[JsonSerializable(typeof(CopyConfigurationPolicy))]
[JsonSerializable(typeof(RestoreConfigurationPolicyVersion))]
[JsonSerializable(typeof(ValidateConfigurationPolicy))]
[JsonSerializable(typeof(ConfigurationValidation))]
[JsonSerializable(typeof(ConfigurationDiff))]
[JsonSerializable(typeof(ConfigurationConflicts))]
[JsonSerializable(typeof(ConfigurationFinding[]))]
[JsonSerializable(typeof(PolicyDraft))]
[JsonSerializable(typeof(PolicyTitle))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
