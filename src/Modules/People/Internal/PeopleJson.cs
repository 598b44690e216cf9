using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.People;

namespace Muster.Modules.People.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CreatePerson))]
[JsonSerializable(typeof(ErasePerson))]
[JsonSerializable(typeof(Page<Contracts.People.Person>))]
[JsonSerializable(typeof(Page<Contracts.People.UserGroup>))]
[JsonSerializable(typeof(Page<Contracts.People.UserGroupMember>))]
[JsonSerializable(typeof(UserGroupDraft))]
[JsonSerializable(typeof(ChangeUserGroupMembers))]
[JsonSerializable(typeof(UserGroupMembersChange))]
internal sealed partial class PeopleJson : JsonSerializerContext;
