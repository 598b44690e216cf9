using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Contracts.Restrictions;
using Muster.Modules.Audit;

namespace Muster.Modules.PreApproval.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(ChangePreApprovedOnly))]
[JsonSerializable(typeof(ChooseExistingDevices))]
[JsonSerializable(typeof(CommitPreApprovalImport))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ExpectedVersion))]
[JsonSerializable(typeof(List<ImportChange>))]
[JsonSerializable(typeof(ImportSample))]
[JsonSerializable(typeof(ImportTotals))]
[JsonSerializable(typeof(ImportUndo))]
[JsonSerializable(typeof(List<ImportSampleRow>))]
[JsonSerializable(typeof(ReadPreApprovalImport))]
[JsonSerializable(typeof(ImportFinding))]
[JsonSerializable(typeof(List<ImportFinding>))]
[JsonSerializable(typeof(IReadOnlyList<ImportDomain>))]
[JsonSerializable(typeof(IReadOnlyList<ImportNotice>))]
[JsonSerializable(typeof(List<string?>), TypeInfoPropertyName = "ListString")]
[JsonSerializable(typeof(MapPreApprovalImport))]
[JsonSerializable(typeof(Page<PreApprovalImport>))]
[JsonSerializable(typeof(Page<Contracts.PreApproval.ImportRow>))]
[JsonSerializable(typeof(PreApprovedOnly))]
[JsonSerializable(typeof(SelectedImportRows))]
[JsonSerializable(typeof(SelectImportRow))]
[JsonSerializable(typeof(SelectImportRows))]
[JsonSerializable(typeof(SheetDescription))]
internal sealed partial class PreApprovalJson : JsonSerializerContext;
