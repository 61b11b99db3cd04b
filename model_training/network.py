"""From token ids to unit vectors: the transformer, pooling, linear layers, unit norm."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Self

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import normalize

from model_training.layout import Layout, PoolingMode
from model_training.problems import ModelProblem

ACTIVATIONS: dict[str, type[nn.Module]] = {
    name: getattr(nn, name) for name in ("Identity", "Tanh", "ReLU", "GELU", "SiLU", "Sigmoid")
}

LOADING_ERRORS = (OSError, ValueError, RuntimeError, KeyError, TypeError, SafetensorError)
"""What transformers and safetensors raise for damaged or foreign folders."""


class Network(nn.Module):
    """A sentence encoder as one module; `forward` keeps gradients, so training can use it as it is."""

    def __init__(self, transformer: nn.Module, layout: Layout, dense: Sequence[nn.Module] = ()) -> None:
        super().__init__()
        self.transformer = transformer
        self.dense = nn.ModuleList(dense)
        self._pooling = layout.pooling
        self._include_prompt = layout.include_prompt

    @classmethod
    def load(cls, layout: Layout) -> Self:
        """Read the weights onto the processor as float32. Raises ModelProblem where that is not possible."""
        try:
            dense = [load_dense(folder) for folder in layout.dense]
            transformer = load_transformer(layout.transformer)
        except LOADING_ERRORS as error:
            reason = f"The model at {layout.folder} cannot be loaded ({error}): install or import it again"
            raise ModelProblem(reason) from error
        return cls(transformer, layout, dense).float().eval()

    def forward(self, ids: Tensor, mask: Tensor, prompt_tokens: Tensor) -> Tensor:
        """Embed a padded batch.

        Args: `ids`, `mask`: (B, L) int64, mask 1 on tokens and 0 on padding, which is at the end;
        `prompt_tokens`: (B,) int64, tokens at the start that belong to the prompt.
        Returns: (B, D) float32, unit norm: similarities here are cosines, whatever the folder says.
        """
        with mixed_precision(ids.device):
            hidden = self.transformer(input_ids=ids, attention_mask=mask).last_hidden_state  # (B, L, H)
        if not self._include_prompt:
            positions = torch.arange(ids.shape[1], device=ids.device)
            mask = mask * (positions >= prompt_tokens.unsqueeze(1))
        vectors = torch.cat([pool(hidden.float(), mask, mode) for mode in self._pooling], dim=1)
        for layer in self.dense:
            vectors = layer(vectors)
        return normalize(vectors, dim=1)


def mixed_precision(device: torch.device) -> torch.autocast:
    """Where the graphics card is made for it, transformers reckon in bfloat16."""
    mixed = device.type == "cuda" and torch.cuda.get_device_capability(device) >= (8, 0)
    return torch.autocast("cuda", dtype=torch.bfloat16, enabled=mixed)


def pool(hidden: Tensor, mask: Tensor, mode: PoolingMode) -> Tensor:
    """One vector for each text from those of its tokens.

    Args: `hidden`: (B, L, H) float32; `mask`: (B, L), 1 on tokens that count, at least one in a row.
    Returns: (B, H). Source: the modes of sentence-transformers' Pooling.
    """
    rows = torch.arange(hidden.shape[0], device=hidden.device)
    if mode == "cls":
        return hidden[rows, mask.argmax(dim=1)]
    if mode == "lasttoken":
        return hidden[rows, hidden.shape[1] - 1 - mask.flip(1).argmax(dim=1)]
    if mode == "max":
        return hidden.masked_fill(mask.unsqueeze(2) == 0, float("-inf")).amax(dim=1)
    weights = mask.to(hidden.dtype)  # (B, L)
    if mode == "weightedmean":
        weights = weights * torch.arange(1, hidden.shape[1] + 1, device=hidden.device)
    total = torch.einsum("bl,blh->bh", weights, hidden)
    count = weights.sum(dim=1, keepdim=True)
    return total / (count.sqrt() if mode == "mean_sqrt_len_tokens" else count)


class Dense(nn.Module):
    """A linear layer with an activation, after pooling. The names are those in the weights file."""

    def __init__(self, linear: nn.Linear, activation: nn.Module) -> None:
        super().__init__()
        self.linear = linear
        self.activation = activation

    def forward(self, vectors: Tensor) -> Tensor:
        """(B, D_in) → (B, D_out)."""
        result: Tensor = self.activation(self.linear(vectors))
        return result


def load_dense(folder: Path) -> Dense:
    """Read a Dense folder of sentence-transformers. Raises ModelProblem for what is not known."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    activation = ACTIVATIONS.get(str(config.get("activation_function") or "Identity").rpartition(".")[2])
    if activation is None or config.get("use_residual"):
        raise ModelProblem(f"{folder} asks for a layer that is not supported: choose another model")
    linear = nn.Linear(
        int(config["in_features"]), int(config["out_features"]), bool(config.get("bias", True))
    )
    layer = Dense(linear, activation())
    layer.load_state_dict(load_file(folder / "model.safetensors"))
    return layer


def load_transformer(folder: Path) -> nn.Module:
    """Read a transformers folder without its head, as `load_pretrained` does."""
    return load_pretrained(folder, "AutoModel", made_up="pooler.")


def load_pretrained(
    folder: Path, kind: Literal["AutoModel", "AutoModelForSequenceClassification"], made_up: str = ""
) -> nn.Module:
    """Read a transformers folder from disk, safetensors only, never its code, never the network.

    `made_up`: the beginning of names of weights that may be missing, since nothing uses them. Raises
    ModelProblem where other weights are (transformers would make those up at random), and LOADING_ERRORS.
    """
    _keep_quiet_and_offline()
    import transformers
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    loaded: tuple[nn.Module, dict[str, Any]] = getattr(transformers, kind).from_pretrained(
        str(folder),
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        output_loading_info=True,
        # Said aloud: for another type torch's default would change meanwhile, in all threads.
        **{_dtype_argument(transformers.__version__): torch.float32},
    )
    model, info = loaded
    missing = sorted(key for key in info["missing_keys"] if not (made_up and key.startswith(made_up)))
    if missing:
        raise ModelProblem(f"{folder} lacks weights ({missing[0]}, …): install or import the model again")
    return model


def _dtype_argument(version: str) -> str:
    return "torch_dtype" if int(version.partition(".")[0]) < 5 else "dtype"


def _keep_quiet_and_offline() -> None:
    """Must come before transformers is first imported: it reads these once."""
    os.environ.update(
        HF_HUB_OFFLINE="1",
        TRANSFORMERS_OFFLINE="1",
        HF_HUB_DISABLE_TELEMETRY="1",
        HF_HUB_DISABLE_PROGRESS_BARS="1",
        DO_NOT_TRACK="1",
        USE_TF="0",
        USE_FLAX="0",
    )
