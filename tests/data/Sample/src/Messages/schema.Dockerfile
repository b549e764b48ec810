FROM namely/protoc-all
COPY *.proto /defs/
