using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Access;

namespace Muster.Modules.Access.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Contracts.Access.SignIn))]
[JsonSerializable(typeof(ChangePassword))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(IReadOnlyList<SignedInBrowser>))]
[JsonSerializable(typeof(SecondFactorOffer))]
[JsonSerializable(typeof(ProveSecondFactor))]
[JsonSerializable(typeof(RecoveryCodes))]
[JsonSerializable(typeof(Page<Contracts.Access.Operator>))]
[JsonSerializable(typeof(InviteOperator))]
[JsonSerializable(typeof(ChangeOperator))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(LookAtInvitation))]
[JsonSerializable(typeof(InvitedOperator))]
[JsonSerializable(typeof(AcceptInvitation))]
[JsonSerializable(typeof(RoleTable))]
[JsonSerializable(typeof(Page<Contracts.Access.ApiToken>))]
[JsonSerializable(typeof(CreateServiceToken))]
[JsonSerializable(typeof(CreateOwnToken))]
[JsonSerializable(typeof(NewToken))]
[JsonSerializable(typeof(StartHandOff))]
[JsonSerializable(typeof(HandOffStarted))]
[JsonSerializable(typeof(CollectHandOff))]
[JsonSerializable(typeof(HandOffAnswer))]
[JsonSerializable(typeof(HandOffQuestion))]
[JsonSerializable(typeof(SignedOut))]
[JsonSerializable(typeof(IReadOnlyList<SignInProvider>))]
[JsonSerializable(typeof(IReadOnlyList<Contracts.Access.IdentityProvider>))]
[JsonSerializable(typeof(IdentityProviderDraft))]
[JsonSerializable(typeof(IReadOnlyList<ClaimRule>))]
[JsonSerializable(typeof(PreviewClaims))]
[JsonSerializable(typeof(ClaimsPreview))]
[JsonSerializable(typeof(ProviderValidation))]
[JsonSerializable(typeof(LinkIdentity))]
[JsonSerializable(typeof(IReadOnlyList<LinkedIdentity>))]
internal sealed partial class AccessJson : JsonSerializerContext;
